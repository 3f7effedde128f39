import { expect, test, vi } from 'vitest';

vi.mock('phaser', () => ({ AUTO: 0, CANVAS: 1 }));
const { isPlayed } = await import('../../../client/scenes/renderer.ts');

test.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)', true],
  ['ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
  ['Mali-G57 MC2', false],
  ['Apple GPU', false],
  ['WebKit WebGL', false],
])('%s is played by a processor: %s', (name, played) => {
  expect(isPlayed(name)).toBe(played);
});
