package org.giliran.server.desk;

import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallDay;

import java.util.List;

/** Where the service times of a new day come from. */
public interface ServiceTimes {
    /** The day before's; the standards of services that it did not have. */
    ServiceTimes KEPT = HallDay::keptServiceTimes;

    /**
     * The times of the day that follows.
     *
     * <p>Called on the desk's thread, which serves nobody meanwhile: it returns within seconds and
     * never throws.
     *
     * @param before closed, or a hall before its first day
     */
    List<ServiceTime> after(HallDay before);
}
