package org.giliran.systemtests;

/** What a {@link FaultProxy} makes of a line. */
enum Weather {
    /** All that is sent arrives at once. */
    FAIR,
    /** Whoever connects is reset, and so is whoever was connected. */
    AWAY,
    /** What is asked arrives, no answer comes back. */
    ANSWERS_LOST,
    /** Nothing that is asked arrives; what the other side sends by itself would. */
    REQUESTS_LOST,
    /** Connections are accepted and never answered; who was connected never hears that it ended. */
    HALF_OPEN,
    /** Of some pieces only a part arrives, and then the connection is reset both ways. */
    RESETS,
    /** 1000 bytes in a second, each way. */
    SLOW,
    /**
     * Three of ten packets are lost. What is sent over TCP arrives all the same, later: it is sent
     * again after 200 ms, 400 ms, 800 ms, and a connection after 1 s, 2 s, 4 s.
     */
    LOSSY
}
