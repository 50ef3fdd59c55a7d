/** How people say 1 to 99, written out by hand so that the grammar is not checked by itself. */
const SATUAN = 'satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
const UNITS = 'one two three four five six seven eight nine'.split(' ');

const ID = `
satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas, tiga belas, empat belas,
lima belas, enam belas, tujuh belas, delapan belas, sembilan belas`;
const EN = `
one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen,
seventeen, eighteen, nineteen`;
const PULUHAN = `
dua puluh, tiga puluh, empat puluh, lima puluh, enam puluh, tujuh puluh, delapan puluh, sembilan puluh`;
const TENS = 'twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety';

function upTo99(first, tens, units) {
  const list = (text) => text.trim().split(/,\s+/);
  return ['', ...list(first), ...list(tens).flatMap((ten) => [ten, ...units.map((unit) => `${ten} ${unit}`)])];
}

/** Index 12 of `id` is "dua belas". */
export const COUNTER_WORDS = {id: upTo99(ID, PULUHAN, SATUAN), en: upTo99(EN, TENS, UNITS)};

/** Index 0 is "nol". */
export const DIGIT_WORDS = {id: ['nol', ...SATUAN], en: ['zero', ...UNITS]};
