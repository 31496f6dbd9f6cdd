// Builds what the browser and the drawings need, from the packages in package.json. Never in git.
//   src/blauwdruk/assets/                    faces, theme tokens, woff2 (fonts.py adds the ttf and the widths)
//   src/leefwereld/theme/static/theme/built/ the same fonts and tokens, component css, our scripts
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {createAvatar} from '@dicebear/core';
import {lorelei} from '@dicebear/collection';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const assets = join(here, '../src/blauwdruk/assets');
const built = join(here, '../src/leefwereld/theme/static/theme/built');

const font = '@fontsource-variable/atkinson-hyperlegible-next';
const tokens = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const components = '@utrecht/component-library-css/dist/index.css';

// Enough faces that a blueprint seldom shows the same one twice: 00–23 with short hair, 24–47 with long hair.
// Calm mouths and open eyes only: a persona is somebody in trouble, not a cartoon.
const FACES = 48;
const named = (...numbers) => numbers.map((nr) => `variant${String(nr).padStart(2, '0')}`);
const CALM = {
  mouth: ['happy01', 'happy03', 'happy13', 'happy14'],
  eyes: named(4, 10, 11, 14, 15, 20, 21, 23),
  eyebrows: named(2, 3, 5, 8, 9, 10),
  glasses: named(1, 3, 4, 5),
  glassesProbability: 25,
  earringsProbability: 0,
  frecklesProbability: 0,
  hairAccessoriesProbability: 0,
  backgroundColor: [],
};
const SHORT = {hair: named(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 22, 25, 28, 39, 43, 47), beardProbability: 25};
const LONG = {hair: named(10, 13, 14, 15, 16, 17, 18, 19, 23, 24, 29, 30, 31, 32, 35, 37, 40, 42, 45, 46, 48), beardProbability: 0};

for (const folder of [assets, built]) {
  await rm(folder, {recursive: true, force: true});
  await mkdir(join(folder, 'fonts'), {recursive: true});
}

for (const style of ['normal', 'italic']) {
  const woff2 = join(modules, font, 'files', `atkinson-hyperlegible-next-latin-wght-${style}.woff2`);
  await cp(woff2, join(assets, 'fonts', `variable-${style}.woff2`));
  await cp(woff2, join(built, 'fonts', `variable-${style}.woff2`));
}
await cp(join(modules, font, 'LICENSE'), join(assets, 'fonts', 'LICENSE'));
await cp(join(modules, font, 'LICENSE'), join(built, 'fonts', 'LICENSE'));

await cp(join(modules, tokens), join(assets, 'theme.css'));
await cp(join(modules, tokens), join(built, 'voorbeeld.css'));
await cp(join(modules, components), join(built, 'components.css'));

await mkdir(join(assets, 'faces'));
for (let nr = 0; nr < FACES; nr += 1) {
  const face = createAvatar(lorelei, {seed: `leefwereld-${nr}`, ...CALM, ...(nr < FACES / 2 ? SHORT : LONG)});
  await writeFile(join(assets, 'faces', `${String(nr).padStart(2, '0')}.svg`), face.toString());
}

const source = join(here, 'src');
if (existsSync(source)) {
  const entries = (await readdir(source)).filter((name) => name.endsWith('.ts')).map((name) => join(source, name));
  await build({entryPoints: entries, bundle: true, format: 'esm', minify: true, target: 'es2022', outdir: built, logLevel: 'warning'});
}
// Small for whoever is far away: the server sends the .gz to browsers that can read it.
for (const name of (await readdir(built)).filter((one) => /\.(css|js)$/.test(one))) {
  await writeFile(join(built, `${name}.gz`), gzipSync(await readFile(join(built, name))));
}
// A stamp of what it was built from, so that a second `make run` can skip the work.
await writeFile(join(built, 'stamp'), await readFile(join(here, 'package-lock.json')));
