package org.giliran.server.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The reason codes that staff may give; events store codes, never free text.
 *
 * <p>An empty list means that the hall has not named its own: then any code is taken, and screens
 * offer those of {@link #STANDARD}.
 *
 * @param call why somebody is called out of order
 * @param close why a service gives no more tickets
 * @param transfer why a visitor goes on to another service or counter
 * @param priorityClass why a ticket's class is changed
 */
public record Reasons(
        List<Reason> pause,
        List<Reason> cancel,
        List<Reason> call,
        List<Reason> close,
        List<Reason> transfer,
        List<Reason> priorityClass) {

    /** A code and how it is shown. */
    public record Reason(String code, Name name) {}

    /** A hall that names none. */
    public static final Reasons NONE =
            new Reasons(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** What screens offer in a hall that names none of its own. */
    public static final Reasons STANDARD =
            new Reasons(
                    List.of(
                            reason("istirahat", "Istirahat", "Break"),
                            reason("ibadah", "Ibadah", "Prayer"),
                            reason("rapat", "Rapat", "Meeting"),
                            reason("gangguan", "Gangguan teknis", "Technical fault")),
                    List.of(
                            reason("pergi", "Pengunjung pergi", "Visitor left"),
                            reason("salah-ambil", "Salah ambil tiket", "Wrong ticket taken"),
                            reason("berkas-kurang", "Berkas belum lengkap", "Papers incomplete"),
                            reason("tiket-ganda", "Tiket ganda", "Duplicate ticket")),
                    List.of(
                            reason("darurat", "Keadaan darurat", "Emergency"),
                            reason(
                                    "kembali",
                                    "Kembali melengkapi berkas",
                                    "Back with missing papers"),
                            reason("penyelia", "Perintah penyelia", "Supervisor's order")),
                    List.of(
                            reason("selesai", "Layanan hari ini selesai", "Finished for today"),
                            reason("kuota-habis", "Kuota habis", "Quota used up"),
                            reason("istirahat", "Istirahat", "Break"),
                            reason("gangguan", "Gangguan teknis", "Technical fault"),
                            reason("evakuasi", "Evakuasi gedung", "Building evacuation")),
                    List.of(
                            reason("salah-layanan", "Salah pilih layanan", "Wrong service chosen"),
                            reason(
                                    "layanan-lain",
                                    "Perlu layanan lain juga",
                                    "Needs another service, too"),
                            reason(
                                    "dirujuk",
                                    "Dirujuk ke loket lain",
                                    "Referred to another counter"),
                            reason("gangguan", "Gangguan teknis", "Technical fault")),
                    List.of(
                            reason(
                                    "tidak-dipilih",
                                    "Belum dipilih di anjungan",
                                    "Not chosen at the kiosk"),
                            reason("salah-pilih", "Salah pilih prioritas", "Wrongly chosen"),
                            reason("kondisi", "Kondisi pengunjung", "The visitor's condition")));

    public Reasons {
        pause = List.copyOf(pause);
        cancel = List.copyOf(cancel);
        call = List.copyOf(call);
        close = List.copyOf(close);
        transfer = List.copyOf(transfer);
        priorityClass = List.copyOf(priorityClass);
    }

    /** Whether staff may give this code where {@code reasons} are offered. */
    public static boolean allowed(String code, List<Reason> reasons) {
        return !code.isEmpty()
                && (reasons.isEmpty() || reasons.stream().anyMatch(r -> r.code().equals(code)));
    }

    /** How a code is shown, if it has a name. */
    public static Optional<Name> find(String code, List<Reason> reasons) {
        return reasons.stream().filter(r -> r.code().equals(code)).map(Reason::name).findFirst();
    }

    /** These, with the standard ones wherever the hall named none. */
    public Reasons orStandard() {
        return new Reasons(
                pause.isEmpty() ? STANDARD.pause : pause,
                cancel.isEmpty() ? STANDARD.cancel : cancel,
                call.isEmpty() ? STANDARD.call : call,
                close.isEmpty() ? STANDARD.close : close,
                transfer.isEmpty() ? STANDARD.transfer : transfer,
                priorityClass.isEmpty() ? STANDARD.priorityClass : priorityClass);
    }

    private static Reason reason(String code, String id, String en) {
        return new Reason(code, new Name(id, en));
    }
}
