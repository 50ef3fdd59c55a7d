package org.giliran.server.counter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two tabs, or two computers, with one log-in at one counter; see docs/decisions/0025. */
class TwoSessionsTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller first;
    private Caller second;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        first = hall.loggedIn(Who.BUDI);
        second = hall.loggedIn(Who.BUDI);
        first.post("/counters/1/open", "{}").expect(200);
        for (int i = 0; i < 3; i++) {
            hall.issueAtKiosk("ktp").expect(201);
        }
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private List<Answer> atOnce(String path) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (Caller one : List.of(first, second)) {
                sent.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return one.post(path, "{}");
                                }));
            }
            return List.of(sent.get(0).get(), sent.get(1).get());
        }
    }

    @Test
    void callsOfBothInTheSameInstantBringOneVisitor() throws Exception {
        List<Answer> answers = atOnce("/counters/1/calls");
        assertEquals(List.of(201, 409), answers.stream().map(Answer::status).sorted().toList());
        Answer refused = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
        refused.expect(409, "TICKET_STILL_CALLED");
        assertEquals("2", hall.as(Who.WATI).get("/live").get("services.0.waiting"));
    }

    @Test
    void whoeverIsLateIsToldWhyAndHasTheNewestStateAtOnce() {
        String old = second.get("/counters/1").expect(200).get("version");
        first.post("/counters/1/calls", "{}").expect(201);
        first.post("/counters/1/start", "{}").expect(200);
        second.post("/counters/1/start", "{}").expect(409, "TICKET_NOT_CALLED");
        Answer newest = second.get("/counters/1?wait=0&after=" + old).expect(200);
        assertEquals(first.get("/counters/1").expect(200).body(), newest.body());
    }

    @Test
    void bothWorkOnTheSameVisitor() {
        first.post("/counters/1/calls", "{}").expect(201);
        second.post("/counters/1/start", "{}").expect(200);
        first.post("/counters/1/finish", "{}").expect(200);
        assertEquals("2", hall.as(Who.WATI).get("/live").get("services.0.waiting"));
    }

    /** As at one screen: whoever calls the next has ended the visit before. */
    @Test
    void aCallOfOneEndsTheVisitThatWasBegunInTheOther() {
        first.post("/counters/1/calls", "{}").expect(201);
        first.post("/counters/1/start", "{}").expect(200);
        Answer called = second.post("/counters/1/calls", "{}").expect(201);
        assertEquals("A-002", called.get("ticket.number"));
        first.post("/counters/1/finish", "{}").expect(409, "TICKET_NOT_BEING_SERVED");
    }

    @Test
    void aCounterThatOneOfThemClosedIsClosedForBoth() {
        first.post("/counters/1/close", "{}").expect(200);
        second.post("/counters/1/calls", "{}").expect(409, "COUNTER_NOT_OPEN");
    }

    @Test
    void whoLogsOutInOneWorksOnInTheOther() {
        first.delete("/api/session").expect(204);
        first.post("/counters/1/calls", "{}").expect(401);
        second.post("/counters/1/calls", "{}").expect(201);
    }

    @Test
    void aSecondCounterOfTheSamePersonIsACounterOfItsOwn() {
        second.post("/counters/2/open", "{}").expect(200);
        first.post("/counters/1/calls", "{}").expect(201);
        second.post("/counters/2/calls", "{}").expect(201);
        assertEquals("1", hall.as(Who.WATI).get("/live").get("services.0.waiting"));
    }
}
