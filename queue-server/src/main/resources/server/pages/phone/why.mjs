/** Why it is one's turn, or not yet: asked for when it is opened, so that nobody pays for data that he does not read. */

/** @param {Element} main @param {string} address of the reasons in HTML */
export function followWhy(main, address) {
  const read = async () => {
    const open = main.querySelector('.why[open]');
    if (!open) {
      return;
    }
    try {
      const answer = await fetch(address, {cache: 'no-store'});
      if (answer.ok) {
        open.querySelector('.why__body').innerHTML = await answer.text();
      }
    } catch (failure) {
      console.info('why it is so cannot be read now', failure.name);
    }
  };
  main.addEventListener('toggle', ({target}) => target.matches('.why') && read(), true);
  return read;
}
