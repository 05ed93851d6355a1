/** `npm run icons`: the icons of build/ from build/icon.svg, drawn by Chromium. Their results are committed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './steps/paths.mjs';
import { sandboxObstacle } from './steps/sandbox.mjs';

const build = join(root, 'build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Windows reads sizes up to 256 from an .ico. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** The four letters by which an .icns names each size. */
const icnsTypes = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

const pictures = await draw(readFileSync(join(build, 'icon.svg'), 'utf8'));
mkdirSync(join(build, 'icons'), { recursive: true });
for (const [size, png] of pictures) {
  if (size <= 512) writeFileSync(join(build, `icons/${size}x${size}.png`), png);
}
writeFileSync(join(build, 'icon.ico'), ico(icoSizes.map((size) => ({ size, png: picture(size) }))));
writeFileSync(
  join(build, 'icon.icns'),
  icns(Object.entries(icnsTypes).map(([size, type]) => ({ type, png: picture(Number(size)) }))),
);

/** @param {number} size */
function picture(size) {
  const png = pictures.get(size);
  if (!png) throw new Error(`No picture of ${size} pixels`);
  return png;
}

/**
 * @param {string} svg
 * @returns {Promise<Map<number, Buffer>>} PNG files with a transparent ground, by their side in pixels
 */
async function draw(svg) {
  const debian = '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(debian) ? { executablePath: debian } : {}),
    args: sandboxObstacle() ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const drawn = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/**
 * An .ico file that holds PNG pictures: a header of 6 bytes, an entry of 16 for each, then the pictures.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/**
 * An .icns file: "icns" and the length of it all, then for each picture its type, its length with these 8 bytes, and it.
 * @param {{ type: string, png: Buffer }[]} pictures
 */
function icns(pictures) {
  const parts = pictures.map(({ type, png }) => chunk(type, png));
  return chunk('icns', Buffer.concat(parts));
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
