package org.giliran.server.hall;

/**
 * Why a command was refused. The names are the stable codes that outsiders see; the texts are for
 * people who read logs.
 */
public enum Refusal {
    UNKNOWN_SERVICE("there is no such service"),
    UNKNOWN_COUNTER("there is no such counter"),
    UNKNOWN_TICKET("there is no such ticket"),
    UNKNOWN_KIOSK("there is no such kiosk"),
    UNKNOWN_ZONE("there is no such zone"),
    UNKNOWN_NOTICE("there is no such notice"),
    UNKNOWN_PRIORITY_CLASS("there is no such priority class"),
    UNKNOWN_LANGUAGE("there are no texts in this language"),
    UNKNOWN_REASON("there is no such reason code"),
    SCORE_OUT_OF_RANGE("a score is 1, 2, 3 or 4"),
    NOTICE_IN_THE_PAST("the notice would already be over"),
    KEY_REUSED("this idempotency key was used for another request"),
    DAY_GONE("the request is about a day that is over"),
    DAY_NOT_OPEN("the request is about a day that has not begun"),
    DAY_CLOSED("the day is closed"),
    SERVICE_CLOSED("the service is closed now"),
    SERVICE_NOT_OFFERED("visitors take no tickets for this service themselves"),
    OUTSIDE_HOURS("the service is not open at this time"),
    HOLIDAY("the hall is closed today"),
    BREAK("the service has a break"),
    LAST_TICKET_OVER("whoever comes now would not be served before the service closes"),
    QUOTA_USED("the tickets of this service are used up"),
    BOOKING_OVER("the time of the appointment is over; an ordinary ticket is needed"),
    SERVICE_ALREADY_OPEN("the service is open"),
    SERVICE_ALREADY_CLOSED("the service is closed already"),
    COUNTER_NOT_OPEN("open the counter first"),
    COUNTER_ALREADY_OPEN("the counter is open"),
    COUNTER_ALREADY_CLOSED("the counter is closed already"),
    COUNTER_ALREADY_PAUSED("the counter is paused already"),
    COUNTER_CLOSING("the counter closes after this visitor"),
    NOBODY_AT_COUNTER("there is no visitor at the counter"),
    TICKET_STILL_CALLED("the called visitor has neither come nor been given up"),
    TICKET_NOT_CALLED("the visitor is being served already"),
    TICKET_NOT_BEING_SERVED("the visitor has not been started yet"),
    TICKET_NOT_WAITING("the ticket does not wait"),
    TICKET_NOT_PARKED("the ticket is neither put off nor missed"),
    GRACE_OVER("the time to come back is over; a new ticket is needed"),
    LATE_TOO_OFTEN("the visitor has said so as often as is allowed"),
    PARK_TOO_LONG("nobody is put off for so long"),
    SAME_PLACE("the visitor would stay where he is"),
    SAME_CLASS("the visitor is in that class already"),
    NOT_A_STEP("the service is a journey of several steps itself"),
    TOO_MANY_STEPS("the visit has as many steps as a visit can have"),
    NOTHING_TO_UNDO(
            "there is nothing to undo: only the last command of a counter, for ten seconds, once,"
                    + " and while nothing else happened to its visitor"),
    HALL_PAUSED("the whole hall is paused"),
    HALL_NOT_PAUSED("the hall is not paused"),
    ROTA_KEEPS_OPEN("too few counters would stay open for a service of this counter"),
    STAFF_CANNOT_DO("whoever sits at the counter cannot do this service"),
    TICKET_ENDED("the ticket has ended"),
    NOT_OFFERED_HERE("this counter does not offer the ticket's service"),
    NOT_MAIN_HERE("this counter takes the service only when it is idle: nobody keeps his place"),
    CALLED_TOO_OFTEN("the ticket was called as often as is allowed"),
    REPRINTED_TOO_OFTEN("the ticket was copied as often as is allowed"),
    ALREADY_RATED("the visit has been rated already"),
    NO_VISIT_TO_RATE("there is no finished visit to rate"),
    DISK_FULL("the server's disk is nearly full: no new tickets until there is room; calls go on"),
    NO_SERIES_LEFT("all letters for numbers without the server have been given away"),
    SERIES_NOT_GRANTED("this installation has no letter yet"),
    SERIES_OF_ANOTHER_KIOSK("the letter of this installation is another kiosk's"),
    SERIES_USED_TWICE(
            "another thing was handed over in this place: two kiosks go by one installation, or"
                    + " this one goes on from an old copy of itself"),
    HAND_OVER_GAP("something before this has not been handed over"),
    NUMBER_NOT_OF_SERIES("no kiosk gives this number to this service without the server"),
    NUMBER_KNOWN("the ticket is in the hall already"),
    PREFIX_OF_SERIES(
            "a prefix of two letters would be another prefix with the letter of a kiosk, and two"
                    + " visitors would have the same number"),
    BY_HAND_ORDER("the times do not follow each other: called, started, finished"),
    BY_HAND_IN_THE_FUTURE("it is not that late yet"),
    BY_HAND_TOO_EARLY("at that time the ticket did not wait for this"),
    BY_HAND_OVERLAP("at that time there was somebody else at the counter"),
    TOO_MANY_NOTICES("there are as many notices as a hall can show");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
