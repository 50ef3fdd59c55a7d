/** Used by RecordVoiceTest in the pages of a running hall: fills a voice up, and measures a call of a pack. */

const RATE = 48_000;
const SILENT = 0.01;

/** Has the server keep a tone for every phrase of a language that is not recorded. @returns {Promise<number>} how many */
export async function recordTheRest(hall, language) {
  const {base64, wavOf} = await import('/ui/lib/voice/wav.mjs');
  const {prepared} = await import('/ui/lib/voice/take.mjs');
  const {token} = JSON.parse(sessionStorage.getItem('giliran.session'));
  const headers = {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'};
  const state = await (await fetch(`/api/halls/${hall}/voice`, {headers})).json();
  const missing = state.languages.find((one) => one.language === language).phrases.filter(({clip}) => !clip);
  for (const [place, {phrase}] of missing.entries()) {
    const {samples} = prepared(word(120 + 4 * place), RATE);
    const answer = await fetch(`/api/halls/${hall}/voice/${language}/clips`, {
      method: 'POST',
      headers: {...headers, 'Idempotency-Key': `sisa-rekaman-${language}-${phrase}`},
      body: JSON.stringify({phrase, sound: base64(wavOf(samples, RATE))}),
    });
    if (!answer.ok) {
      throw new Error(`${phrase}: ${answer.status} ${await answer.text()}`);
    }
  }
  return missing.length;
}

/** A vowel of a third of a second in a quiet room. */
function word(hertz) {
  return Float32Array.from({length: RATE}, (_, place) => {
    const at = place / RATE;
    const wave = [1, 0.5, 0.3].reduce((sum, share, part) => sum + share * Math.sin(2 * Math.PI * hertz * (part + 1) * at), 0);
    return at > 0.3 && at < 0.65 ? 0.15 * wave : 0.0002 * Math.sin(1000 * place * place);
  });
}

/** Renders "Nomor antrean A nol satu tujuh, silakan menuju loket tiga" as the wall does. */
export async function measureCall(folder) {
  const {loadPack} = await import('/ui/lib/voice/pack.mjs');
  const {schedule} = await import('/ui/lib/voice/player.mjs');
  const {placed, scoreOf} = await import('/ui/lib/voice/score.mjs');
  const context = new OfflineAudioContext(1, 12 * RATE, RATE);
  const pack = await loadPack(context, folder);
  const call = {number: 'A-017', counterName: {id: 'Loket 3', en: 'Counter 3'}, language: 'id', calls: 1};
  const score = scoreOf({kind: 'call', call}, 'full');
  schedule(context, score, pack, 0.5);
  const samples = (await context.startRendering()).getChannelData(0);
  const {clips} = placed(score, pack, 0.5);
  const part = (from, to) => samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
  const groups = score.phrase.flatMap((group, place) => group.map(() => place));
  const gaps = clips.slice(1).flatMap((next, place) => {
    const one = clips[place];
    const sound = part(one.at, one.at + one.seconds);
    const last = one.at + (sound.findLastIndex(isLoud) + 1) / RATE;
    const first = next.at + part(next.at, next.at + next.seconds).findIndex(isLoud) / RATE;
    return groups[place] === groups[place + 1] ? [1000 * (first - last)] : [];
  });
  const loudness = clips.map(({at, seconds}) => decibel(rms(part(at, at + seconds))));
  return {missing: pack.missing, gaps, loudness, peak: samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0)};
}

const isLoud = (sample) => Math.abs(sample) > SILENT;
const rms = (samples) => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
const decibel = (share) => 20 * Math.log10(share);
