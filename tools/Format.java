import module java.base;

/** Checks or applies the format of every Java source: {@code java Format.java <google-java-format jar> check|apply}. */
void main(String[] args) throws Exception {
    List<String> files;
    try (var tree = Files.walk(Path.of("."))) {
        files = tree.map(Path::toString)
                .filter(f -> f.endsWith(".java") && f.contains("/src/") && !f.contains("/target/"))
                .sorted()
                .toList();
    }
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (var name : List.of("api", "file", "main", "model", "parser", "processing", "tree", "util", "code", "comp")) {
        command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", args[0], "--aosp"));
    command.addAll(args[1].equals("apply") ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(files);
    System.exit(files.isEmpty() ? 0 : new ProcessBuilder(command).inheritIO().start().waitFor());
}
