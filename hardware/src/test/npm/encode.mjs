/**
 * Bytes of other people's encoders, for our decoder to read: a ticket with text, styles, a QR code, an image and a cut.
 *
 * Usage: node encode.mjs receiptline|receipt-printer-encoder; answers hexadecimal digits.
 */
import receiptline from 'receiptline';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';

const WIDTH = 48;
const HEIGHT = 24;

/** A frame with a diagonal in it, 48 by 24 dots, as a PNG. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAYCAAAAACZliEAAAAAWklEQVR42pXUtxEAMAzDQO2/tHzOSYFE/y1E6FSUqAJlSAcEmQAmG4DkBBC5AUBekJIfJMQCIbFBQDzg' +
  'Eh84JAImiYFBMvCRHDwEARfBwEFQsAgOBmFAI/xkCoRy2lD31W+7AAAAAElFTkSuQmCC';

/** The same as points of red, green, blue and opacity. */
function picture() {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const black = x === 0 || x === WIDTH - 1 || y === 0 || y === HEIGHT - 1 || x === 2 * y;
      data.set(black ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * WIDTH + x) * 4);
    }
  }
  return {width: WIDTH, height: HEIGHT, data};
}

function ofReceiptline() {
  const ticket = [
    'Balai Layanan Café',
    '"Tebal" dan _garis_',
    '^^^A-042',
    '|kiri|kanan|',
    `{image:${PICTURE}}`,
    '{code:https://giliran.example/t/7; option:qrcode,4,M}',
    '=',
  ];
  return Buffer.from(receiptline.transform(ticket.join('\n'), {cpl: 48, command: 'escpos', encoding: 'cp858', spacing: true}), 'binary');
}

function ofReceiptPrinterEncoder() {
  return new ReceiptPrinterEncoder({language: 'esc-pos', columns: 48, feedBeforeCut: 4})
    .initialize()
    .codepage('cp858')
    .align('center')
    .line('Balai Layanan Café')
    .bold(true)
    .line('Tebal')
    .bold(false)
    .size(3, 4)
    .line('A-042')
    .size(1, 1)
    .underline(true)
    .line('garis')
    .underline(false)
    .align('right')
    .line('kanan')
    .align('center')
    .image(picture(), WIDTH, HEIGHT, 'threshold', 128)
    .qrcode('https://giliran.example/t/7', {model: 2, size: 5, errorlevel: 'm'})
    .cut('partial')
    .encode();
}

const ENCODERS = {receiptline: ofReceiptline, 'receipt-printer-encoder': ofReceiptPrinterEncoder};
process.stdout.write(Buffer.from(ENCODERS[process.argv[2]]()).toString('hex'));
