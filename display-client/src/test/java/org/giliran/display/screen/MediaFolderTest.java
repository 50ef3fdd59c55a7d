package org.giliran.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.display.wall.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

class MediaFolderTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\nIHDR";

    @TempDir private Path folder;

    private Path put(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> names(List<MediaFolder.Entry> entries) {
        return entries.stream().map(entry -> entry.file().getFileName().toString()).toList();
    }

    @Test
    void picturesAndVideosAreShownByNameAndAllElseIsLeftOut() throws IOException {
        put("b.png", PNG);
        put("a.jpg", "\u00ff\u00d8\u00ff\u00e0JFIF");
        put("c.webp", "RIFF1234WEBPVP8 ");
        put("d.webm", "\u001a\u0045\u00df\u00a3");
        put("e.mp4", "\0\0\0\u0018ftypmp42");
        put("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        put("page.jpg", "<html>no picture, whatever it is called</html>");
        put("empty.png", "");
        put(".hidden.png", PNG);
        Files.createDirectory(folder.resolve("folder.png"));
        assertEquals(
                List.of("a.jpg", "b.png", "c.webp", "d.webm", "e.mp4"),
                names(new MediaFolder(folder).look()));
    }

    @Test
    void aFileThatIsStillBeingWrittenWaitsUntilItIsWhole() throws IOException {
        var looks = new MediaFolder(folder);
        assertEquals(List.of(), looks.look());
        Path file = put("a.png", PNG);
        assertEquals(List.of(), looks.look());
        Files.writeString(file, PNG + "more", StandardCharsets.ISO_8859_1);
        assertEquals(List.of(), looks.look());
        assertEquals(List.of("a.png"), names(looks.look()));
    }

    @Test
    void anotherPictureUnderTheSameNameHasAnotherAddress() throws IOException {
        Path file = put("a.png", PNG);
        String before = new MediaFolder(folder).look().getFirst().edition();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertNotEquals(before, new MediaFolder(folder).look().getFirst().edition());
    }

    @Test
    void twoPicturesWhoseNamesHaveOneHashHaveTwoAddresses() throws IOException {
        assertEquals("Aa.png".hashCode(), "BB.png".hashCode());
        for (String name : List.of("Aa.png", "BB.png")) {
            Files.setLastModifiedTime(put(name, PNG), FileTime.fromMillis(1_000));
        }
        List<MediaFolder.Entry> found = new MediaFolder(folder).look();
        assertEquals(2, found.stream().map(MediaFolder.Entry::edition).distinct().count());
    }

    @Test
    void aPictureThatIsTooLargeIsLeftOut() throws IOException {
        Path file = put("a.png", PNG);
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(MediaType.PNG.mostBytes() + 1);
        }
        assertEquals(List.of(), new MediaFolder(folder).look());
    }

    @Test
    void noMoreFilesAreLookedAtThanAnybodyWaitsToSee() throws IOException {
        for (int file = 0; file <= MediaFolder.MOST_FILES; file++) {
            put("picture-%03d.png".formatted(file), PNG);
        }
        assertEquals(MediaFolder.MOST_FILES, new MediaFolder(folder).look().size());
    }

    @Test
    void aFolderThatIsGoneShowsNothing() throws IOException {
        var looks = new MediaFolder(folder);
        put("a.png", PNG);
        assertEquals(1, looks.look().size());
        Files.delete(folder.resolve("a.png"));
        Files.delete(folder);
        assertEquals(List.of(), looks.look());
        Files.createDirectory(folder);
    }
}
