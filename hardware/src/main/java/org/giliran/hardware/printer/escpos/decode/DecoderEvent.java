package org.giliran.hardware.printer.escpos.decode;

/** What a byte brought about, as far as anybody outside can notice. */
public sealed interface DecoderEvent {
    /** Nothing yet. */
    record Nothing() implements DecoderEvent {}

    /** The paper moved by this many dots; 203 are an inch. */
    record Fed(int dots) implements DecoderEvent {}

    /** A real-time command of so many bytes went by: an earlier look has obeyed it. */
    record PassedBy(int bytes) implements DecoderEvent {}

    /** A piece of paper is finished. */
    record TicketCut(DecodedTicket ticket) implements DecoderEvent {}

    /** GS r: a status byte is asked for, once everything before it is processed. */
    record StatusAsked(int which) implements DecoderEvent {}

    /** GS a: status is to be sent unasked at each change; {@code mask} 0 ends that. */
    record AutomaticStatus(int mask) implements DecoderEvent {}
}
