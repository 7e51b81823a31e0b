import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storedValue } from '#store/stored-value.ts';

const stored = storedValue<readonly number[]>('numbers', (text) => JSON.parse(text ?? '[]'));

beforeEach(() => localStorage.clear());

describe('a stored value', () => {
  it('is read as it was written', () => {
    stored.write([1, 2]);
    expect(stored.read()).toEqual([1, 2]);
  });

  it('is what nothing means where nothing was written, or something else', () => {
    const atFirst = stored.read();
    localStorage.setItem('numbers', '[1,');
    expect([atFirst, stored.read()]).toEqual([[], []]);
  });

  it('is forgotten, and breaks nothing, where storage is refused', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Refused', 'SecurityError');
    });
    stored.write([1, 2]);
    expect(stored.read()).toEqual([]);
  });
});
