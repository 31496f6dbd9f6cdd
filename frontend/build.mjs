// Builds what the browser and the drawings need, from the packages in package.json. Never in git.
//   src/blauwdruk/assets/                    faces, theme tokens, woff2 (fonts.py adds the ttf and the widths)
//   src/leefwereld/theme/static/theme/built/ the same fonts and tokens, component css, our scripts
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
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

// Enough faces that a blueprint seldom shows the same one twice; a persona's id chooses.
const FACES = 48;

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
  const face = createAvatar(lorelei, {seed: `leefwereld-${nr}`, backgroundColor: []});
  await writeFile(join(assets, 'faces', `${String(nr).padStart(2, '0')}.svg`), face.toString());
}

const source = join(here, 'src');
if (existsSync(source)) {
  const entries = (await readdir(source)).filter((name) => name.endsWith('.ts')).map((name) => join(source, name));
  await build({entryPoints: entries, bundle: true, format: 'esm', minify: true, target: 'es2022', outdir: built, logLevel: 'warning'});
}
// A stamp of what it was built from, so that a second `make run` can skip the work.
await writeFile(join(built, 'stamp'), await readFile(join(here, 'package-lock.json')));
