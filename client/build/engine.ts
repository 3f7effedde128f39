/**
 * The game engine with only the parts that our boards use, built from its sources: a third of the whole. What is left out
 * but named by a part that stays is replaced, by something that does nothing where the engine makes one anyway, else by
 * something that tells its name when it is made. `npm run dev` serves the whole engine.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const sources = `${realpathSync(fileURLToPath(new URL('../../node_modules/phaser/src', import.meta.url)))}/`;

/** What `Phaser.…` holds, and the file it is. */
export const engineNames: Readonly<Record<string, string>> = {
  Game: 'core/Game',
  Scene: 'scene/Scene',
  'Scenes.Events': 'scene/events/index',
  'Input.Events': 'input/events/index',
  Scale: 'scale/const/SCALE_MODE_CONST',
  'Display.Color.HexStringToColor': 'display/color/HexStringToColor',
  'Math.Vector2': 'math/Vector2',
  BlendModes: 'renderer/BlendModes',
};

/** Numbers of the engine's `const`. */
export const engineNumbers = ['AUTO', 'WEBGL', 'CANVAS'] as const;

/** What a scene can `add`, and the file that teaches it. */
export const engineThings: Readonly<Record<string, string>> = {
  image: 'gameobjects/image/ImageFactory',
  graphics: 'gameobjects/graphics/GraphicsFactory',
  container: 'gameobjects/container/ContainerFactory',
  bitmapText: 'gameobjects/bitmaptext/static/BitmapTextFactory',
};

/** They enter themselves into the engine's table of plugins. */
const plugins = [
  'events/EventEmitter',
  'cameras/2d/CameraManager',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'scene/ScenePlugin',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'time/Clock',
  'input/InputPlugin',
  'tweens/TweenManager',
];

const nothing = 'module.exports = function () {};';
/** Made at every start, whether anybody asks or not. */
const idle: Readonly<Record<string, string>> = {
  'animations/AnimationManager': `${nothing} module.exports.prototype.destroy = function () {};`,
  'core/DebugHeader': nothing,
  'device/Audio': 'module.exports = {};',
  'device/Fullscreen': 'module.exports = { available: false };',
  'device/Video': 'module.exports = {};',
  'gameobjects/tilesprite/TileSprite': `${nothing}
    module.exports.prototype.setOrigin = function () { return this; };
    module.exports.prototype.destroy = function () {};`,
  // Named by the batches of the drawing, which need no more of it.
  'renderer/index': `module.exports = { Events: require(${JSON.stringify(`${sources}renderer/events/index.js`)}) };`,
  'math/index': `module.exports = { RandomDataGenerator: function () {} };`,
};

/** Filters, lights, tiles, meshes, shots and files of other tools: no board has them. */
const absent = [
  /^filters\/(?!Controller)/,
  /^display\/(mask|ColorMatrix)/,
  /^renderer\/snapshot\//,
  /^renderer\/webgl\/renderNodes\/(filters\/|BatchHandler(PointLight|TileSprite|Strip)|DynamicTextureHandler)/,
  /^renderer\/webgl\/renderNodes\/(submitter\/Submitter(Mesh|Sprite|Tile)|texturer\/TexturerTile|transformer\/TransformerTile)/,
  /^renderer\/webgl\/shaders\/(Filter|Noise|Ramp|SpriteGPU|Tilemap)/,
  /^textures\/(DynamicTexture|parsers\/(?!Canvas|Image|index))/,
  /^gameobjects\/bitmaptext\/ParseXML/,
  /^gameobjects\/components\/PathFollower/,
  /^input\/(keyboard|gamepad|CreatePixel)/,
  /^loader\/FileTypes/,
  /^tweens\/builders\/Stagger/,
  /^utils\/array\/matrix/,
];

const mark = '\0phaser:';

/** One object for all names with the same head: `Scenes.Events` and its like. */
const nest = (names: readonly (readonly [string, string])[]): string => {
  const heads = [...new Set(names.map(([name]) => name.split('.')[0] ?? ''))];
  const rows = heads.map((head) => {
    const own = names.find(([name]) => name === head);
    const under = names.flatMap(([name, part]) =>
      name.startsWith(`${head}.`) ? [[name.slice(head.length + 1), part] as const] : [],
    );
    return `${head}: ${own ? own[1] : nest(under)}`;
  });
  return `{ ${rows.join(', ')} }`;
};

const entry = (): string => {
  const names = Object.entries(engineNames);
  const parts = names.map(([name], at) => [name, `part${at}`] as const);
  const heads = [...new Set(names.map(([name]) => name.split('.')[0] ?? ''))];
  const file = (path: string): string => JSON.stringify(`${sources}${path}.js`);
  return [
    ...names.map(([, path], at) => `import part${at} from ${file(path)};`),
    ...[...plugins, ...Object.values(engineThings)].map((path) => `import ${file(path)};`),
    `import numbers from ${file('const')};`,
    `const engine = ${nest(parts)};`,
    ...heads.map((head, at) => `const head${at} = engine.${head};`),
    `export { ${heads.map((head, at) => `head${at} as ${head}`).join(', ')} };`,
    `export const { ${engineNumbers.join(', ')} } = numbers;`,
  ].join('\n');
};

/** What stands in for a file of the engine; null: the file itself. */
const standIn = (path: string): string | null => {
  const own = idle[path];
  if (own !== undefined) return own;
  if (!absent.some((each) => each.test(path))) return null;
  return `module.exports = class { constructor() { throw new Error('left out of the engine: ${path}'); } };`;
};

const pathOf = (id: string): string => id.slice(sources.length).replace(/\.js$/, '');

/** The engine asks which of its features are built in. */
const features = {
  'typeof WEBGL_RENDERER': 'true',
  'typeof CANVAS_RENDERER': 'true',
  'typeof WEBGL_DEBUG': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
};

export const engine = (): Plugin => ({
  name: 'engine',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ define: features }),
  async resolveId(source, importer, options) {
    if (source === 'phaser') return `${mark}entry`;
    if (!importer?.startsWith(sources)) return null;
    const file = await this.resolve(source, importer, { ...options, skipSelf: true });
    return file?.id.startsWith(sources) && standIn(pathOf(file.id)) !== null ? mark + pathOf(file.id) : null;
  },
  load(id) {
    if (!id.startsWith(mark)) return null;
    const path = id.slice(mark.length);
    return path === 'entry' ? entry() : standIn(path);
  },
});
