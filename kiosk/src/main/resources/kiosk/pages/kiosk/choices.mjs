/** What the first screen offers: services, or groups of them where they are too many for one page. Pure, so that it can be tested. */

/** More than nine choices of several words are not chosen from but searched in. */
export const MOST_AT_ONCE = 9;

/**
 * Groups in the hall's order, then the services of none. A group of one service is that service: nobody touches twice
 * for nothing. Up to nine services stand without their groups.
 *
 * @returns {({service: object} | {group: object, services: object[]})[]}
 */
export function firstChoices({services, groups = []}) {
  if (services.length <= MOST_AT_ONCE || groups.length === 0) {
    return services.map((service) => ({service}));
  }
  const known = new Set(groups.map(({code}) => code));
  const grouped = groups
    .map((group) => ({group, services: servicesOf({services}, group.code)}))
    .filter((choice) => choice.services.length > 0)
    .map((choice) => (choice.services.length === 1 ? {service: choice.services[0]} : choice));
  return [...grouped, ...services.filter(({group}) => !known.has(group)).map((service) => ({service}))];
}

/** The services of a group, in the hall's order. */
export function servicesOf({services}, code) {
  return services.filter(({group}) => group === code);
}

/**
 * A group as one: how many wait at its open services, and how long a newcomer waits at the quickest and the slowest of
 * them; while all are closed, why, if it is for one reason, and when the first opens.
 */
export function summary(services) {
  const open = services.filter((service) => service.open);
  return open.length > 0 ? openSummary(open) : closedSummary(services);
}

function openSummary(open) {
  const estimates = open.flatMap(({estimate}) => (estimate ? [estimate] : []));
  return {
    open: true,
    waiting: open.reduce((sum, {waiting}) => sum + waiting, 0),
    ...(estimates.length > 0 && {
      estimate: {
        fromMinutes: Math.min(...estimates.map(({fromMinutes}) => fromMinutes)),
        toMinutes: Math.max(...estimates.map(({toMinutes}) => toMinutes)),
      },
    }),
  };
}

function closedSummary(services) {
  const [first] = services;
  const sameReason = services.every(({reasonName}) => reasonName?.id === first.reasonName?.id);
  const opening = services.flatMap(({opensAt}) => opensAt ?? []).sort();
  return {
    open: false,
    ...(sameReason && first.reasonName && {reasonName: first.reasonName}),
    ...(opening.length > 0 && {opensAt: opening[0]}),
  };
}

/** Whether the set-up says anything of a service that is worth reading before a number is taken. */
export function hasDetails({requirements, fee, steps, promisedWaitMinutes}) {
  return requirements.length > 0 || steps.length > 1 || fee !== undefined || promisedWaitMinutes !== undefined;
}
