package org.giliran.server.hall;

/** How much room the disk of the journal has for what happens in a hall. */
public enum Room {
    AMPLE,

    /** What is left is for the visitors who have a ticket: nobody else gets one. */
    TIGHT;

    /**
     * What becomes of a command when there is no more room than this. What the hall's rules refuse
     * stays refused for that reason, and what was done already is answered again.
     */
    public Decision limit(HallCommand command, Decision decided) {
        boolean refused = this == TIGHT && decided instanceof Decision.Accepted && canWait(command);
        return refused ? Decision.refused(Refusal.DISK_FULL) : decided;
    }

    /**
     * Whether a command has to wait until there is room again. A new ticket brings all its later
     * steps with it, and a set-up is the largest record there is; all else helps visitors who wait
     * to their end. Who has a kiosk's own ticket in his hand waits already.
     */
    private static boolean canWait(HallCommand command) {
        return switch (command) {
            case HallCommand.Issue _, HallCommand.ChangeSetUp _, HallCommand.GrantSeries _ -> true;
            case HallCommand.ReportPrint _,
                    HallCommand.RequestPrint _,
                    HallCommand.CallNext _,
                    HallCommand.CallTicket _,
                    HallCommand.Recall _,
                    HallCommand.Start _,
                    HallCommand.Finish _,
                    HallCommand.Missed _,
                    HallCommand.Release _,
                    HallCommand.CancelTicket _,
                    HallCommand.Park _,
                    HallCommand.Late _,
                    HallCommand.Resume _,
                    HallCommand.Transfer _,
                    HallCommand.ChangeClass _,
                    HallCommand.AddStep _,
                    HallCommand.Undo _,
                    HallCommand.OpenCounter _,
                    HallCommand.PauseCounter _,
                    HallCommand.CloseCounter _,
                    HallCommand.MoveCounter _,
                    HallCommand.PauseHall _,
                    HallCommand.ResumeHall _,
                    HallCommand.Rate _,
                    HallCommand.OpenService _,
                    HallCommand.CloseService _,
                    HallCommand.PostNotice _,
                    HallCommand.RemoveNotice _,
                    HallCommand.HandOver _,
                    HallCommand.RegisterPaper _,
                    HallCommand.TypeIn _,
                    HallCommand.Note _,
                    HallCommand.Restore _,
                    HallCommand.TimePassed _,
                    HallCommand.OpenDay _ ->
                    false;
        };
    }
}
