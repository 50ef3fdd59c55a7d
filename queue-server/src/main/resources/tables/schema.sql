-- Projections of the journal: they can be thrown away and are made again from it. A change of this
-- script needs a new Schema.VERSION. Portable to PostgreSQL. States are words. Everything is keyed by hall first.
CREATE TABLE applied (
    hall VARCHAR(32) PRIMARY KEY,
    seq  BIGINT NOT NULL,
    head VARCHAR(64) NOT NULL
);

-- Where a day begins in the journal.
CREATE TABLE hall_day (
    hall      VARCHAR(32) NOT NULL,
    hall_day  DATE NOT NULL,
    first_seq BIGINT NOT NULL,
    PRIMARY KEY (hall, hall_day)
);

CREATE TABLE ticket (
    hall           VARCHAR(32) NOT NULL,
    id             VARCHAR(32) NOT NULL,
    hall_day       DATE NOT NULL,
    number         VARCHAR(16) NOT NULL,
    service        VARCHAR(32) NOT NULL,
    priority_class VARCHAR(32) NOT NULL,
    language       VARCHAR(8) NOT NULL,
    channel        VARCHAR(16) NOT NULL,
    issued_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    print_state    VARCHAR(16) NOT NULL
        CHECK (print_state IN ('UNKNOWN', 'PRINTED', 'FAILED', 'UNCERTAIN')),
    PRIMARY KEY (hall, id),
    UNIQUE (hall, hall_day, number)
);

-- One step of a visit, with the four clocks; the newest call counts. The step begins at entered_at: with the ticket,
-- or with the end of the step before. joined_at is the place in the line, waiting_since the newest time that it
-- came into the line, waited_seconds what it had waited before. A step sent on while it waits stays the same row.
CREATE TABLE visit_step (
    hall        VARCHAR(32) NOT NULL,
    ticket      VARCHAR(32) NOT NULL,
    step        INTEGER NOT NULL CHECK (step >= 1),
    newest      INTEGER NOT NULL CHECK (newest IN (0, 1)),
    hall_day    DATE NOT NULL,
    service     VARCHAR(32) NOT NULL,
    counter     VARCHAR(32),
    staff       VARCHAR(32),
    entered_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    joined_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    waiting_since TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    parked_at   TIMESTAMP(3) WITH TIME ZONE,
    called_at   TIMESTAMP(3) WITH TIME ZONE,
    started_at  TIMESTAMP(3) WITH TIME ZONE,
    ended_at    TIMESTAMP(3) WITH TIME ZONE,
    calls       INTEGER NOT NULL CHECK (calls >= 0),
    state       VARCHAR(16) NOT NULL
        CHECK (state IN ('WAITING', 'CALLED', 'BEING_SERVED', 'PARKED', 'FINISHED', 'TRANSFERRED', 'MISSED',
            'CANCELLED', 'LAPSED')),
    flagged        INTEGER NOT NULL CHECK (flagged IN (0, 1)),
    ended_with_day INTEGER NOT NULL CHECK (ended_with_day IN (0, 1)),
    told_from_minutes INTEGER CHECK (told_from_minutes >= 0),
    told_to_minutes   INTEGER CHECK (told_to_minutes >= told_from_minutes),
    waited_seconds NUMERIC(10, 3) NOT NULL CHECK (waited_seconds >= 0),
    parked_seconds NUMERIC(10, 3) NOT NULL CHECK (parked_seconds >= 0),
    wait_seconds  NUMERIC(10, 3) CHECK (wait_seconds >= 0),
    walk_seconds  NUMERIC(10, 3) CHECK (walk_seconds >= 0),
    serve_seconds NUMERIC(10, 3) CHECK (serve_seconds >= 0),
    PRIMARY KEY (hall, ticket, step),
    FOREIGN KEY (hall, ticket) REFERENCES ticket (hall, id),
    CHECK ((state = 'PARKED') = (parked_at IS NOT NULL)),
    CHECK (ended_at IS NULL
        OR COALESCE(wait_seconds, 0) + COALESCE(walk_seconds, 0) + COALESCE(serve_seconds, 0) + parked_seconds
            <= EXTRACT(EPOCH FROM (ended_at - entered_at)))
);
CREATE INDEX visit_step_day ON visit_step (hall, hall_day);

CREATE TABLE rating (
    hall     VARCHAR(32) NOT NULL,
    ticket   VARCHAR(32) NOT NULL,
    hall_day DATE NOT NULL,
    service  VARCHAR(32) NOT NULL,
    counter  VARCHAR(32) NOT NULL,
    staff    VARCHAR(32),
    score    INTEGER NOT NULL CHECK (score BETWEEN 1 AND 4),
    source   VARCHAR(16) NOT NULL,
    rated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (hall, ticket),
    FOREIGN KEY (hall, ticket) REFERENCES ticket (hall, id)
);
CREATE INDEX rating_day ON rating (hall, hall_day);

-- What staff did past the order of the line, and what kiosks gave without the server, for the supervisor.
CREATE TABLE visit_exception (
    hall           VARCHAR(32) NOT NULL,
    seq            BIGINT NOT NULL,
    hall_day       DATE NOT NULL,
    happened_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    actor          VARCHAR(64) NOT NULL,
    ticket         VARCHAR(32), -- none where what was refused made none
    number         VARCHAR(16) NOT NULL,
    kind           VARCHAR(24) NOT NULL CHECK (kind IN ('OUT_OF_ORDER', 'PUT_FIRST', 'KEPT_PLACE', 'CLASS_CHANGED',
        'APPOINTMENT', 'BY_HAND', 'MISSED_BY_HAND', 'MISSED_AT_ONCE',
        'HANDED_OVER_LATE', 'TIME_UNCERTAIN', 'FROM_PAPER', 'HAND_OVER_REFUSED')),
    counter        VARCHAR(32) NOT NULL,
    passed         INTEGER NOT NULL CHECK (passed >= 0),
    priority_class VARCHAR(32) NOT NULL,
    reason         VARCHAR(32) NOT NULL, -- empty where none is asked for
    CHECK (reason <> '' OR kind NOT IN ('OUT_OF_ORDER', 'PUT_FIRST', 'CLASS_CHANGED')),
    PRIMARY KEY (hall, seq, kind),
    FOREIGN KEY (hall, ticket) REFERENCES ticket (hall, id)
);
CREATE INDEX visit_exception_day ON visit_exception (hall, hall_day);
CREATE INDEX visit_exception_ticket ON visit_exception (hall, ticket);

-- Who sits where today, so that a step knows its member of staff.
CREATE TABLE counter_staff (
    hall    VARCHAR(32) NOT NULL,
    counter VARCHAR(32) NOT NULL,
    staff   VARCHAR(32) NOT NULL,
    PRIMARY KEY (hall, counter)
);
