/** Which definition belongs to which figure of which table. Pure, so that it can be tested. */

/**
 * The definitions of several reports as one list: a figure that all tables define alike stands once; one that they
 * define each in its own way stands once a table.
 *
 * @param {Record<string, {definitions: Record<string, object>}>} reports by what their rows are, `service` or `counter`
 * @returns {{id: string, figure: string, by?: string, text: object}[]} `by` only where the tables differ
 */
export function meanings(reports) {
  const tables = Object.entries(reports);
  const [[, {definitions: first}]] = tables;
  return Object.keys(first).flatMap((figure) => {
    const same = tables.every(([, {definitions}]) => definitions[figure]?.id === first[figure].id);
    return same
      ? [{id: `definition-${figure}`, figure, text: first[figure]}]
      : tables.map(([by, {definitions}]) => ({id: `definition-${figure}-${by}`, figure, by, text: definitions[figure]}));
  });
}

/** The one for a figure in a table; undefined when it has none. */
export function meaningOf(all, figure, by) {
  return all.find((one) => one.figure === figure && (one.by ?? by) === by);
}
