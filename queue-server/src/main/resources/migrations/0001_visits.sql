-- Projections of the journal: they can be thrown away and are made again from it.
-- Portable to PostgreSQL. States are words. Everything is keyed by hall first.
CREATE TABLE applied (
    hall VARCHAR(32) PRIMARY KEY,
    seq  BIGINT NOT NULL,
    head VARCHAR(64) NOT NULL
);

CREATE TABLE ticket (
    hall           VARCHAR(32) NOT NULL,
    id             VARCHAR(32) NOT NULL,
    hall_day            DATE NOT NULL,
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

-- One service of a visit, with the four clocks; the newest call counts.
CREATE TABLE visit_step (
    hall        VARCHAR(32) NOT NULL,
    ticket      VARCHAR(32) NOT NULL,
    step        INTEGER NOT NULL CHECK (step >= 1),
    hall_day         DATE NOT NULL,
    service     VARCHAR(32) NOT NULL,
    counter     VARCHAR(32),
    staff       VARCHAR(32),
    joined_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    called_at   TIMESTAMP(3) WITH TIME ZONE,
    started_at  TIMESTAMP(3) WITH TIME ZONE,
    ended_at    TIMESTAMP(3) WITH TIME ZONE,
    calls       INTEGER NOT NULL CHECK (calls >= 0),
    state       VARCHAR(16) NOT NULL
        CHECK (state IN ('WAITING', 'CALLED', 'BEING_SERVED', 'FINISHED', 'MISSED', 'CANCELLED', 'LAPSED')),
    ended_with_day INTEGER NOT NULL CHECK (ended_with_day IN (0, 1)),
    wait_seconds  NUMERIC(10, 3) CHECK (wait_seconds >= 0),
    walk_seconds  NUMERIC(10, 3) CHECK (walk_seconds >= 0),
    serve_seconds NUMERIC(10, 3) CHECK (serve_seconds >= 0),
    PRIMARY KEY (hall, ticket, step),
    FOREIGN KEY (hall, ticket) REFERENCES ticket (hall, id)
);
CREATE INDEX visit_step_day ON visit_step (hall, hall_day);

CREATE TABLE rating (
    hall     VARCHAR(32) NOT NULL,
    ticket   VARCHAR(32) NOT NULL,
    hall_day      DATE NOT NULL,
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

-- Who sits where, so that a step knows its member of staff.
CREATE TABLE counter_staff (
    hall    VARCHAR(32) NOT NULL,
    counter VARCHAR(32) NOT NULL,
    staff   VARCHAR(32) NOT NULL,
    PRIMARY KEY (hall, counter)
);
