import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { MODEL_BITS, type Models } from '../../src/attribute/model/model.ts';
import { models } from '../../src/attribute/model/weights-loader.ts';
import { WEIGHTS } from '../../src/attribute/model/weights.ts';
import { KEPT, packed } from '../../train/store.ts';

const names = Object.keys(MODEL_BITS) as (keyof Models)[];

test('each model has the size that the features are hashed for', () => {
  for (const name of names) {
    assert.is(models()[name].weights.length, 1 << MODEL_BITS[name]);
    assert.is(models()[name].mask, (1 << MODEL_BITS[name]) - 1);
  }
});

test('no model holds more weights than it may, and none is empty', () => {
  for (const name of names) {
    const count = (models()[name].weights as Int8Array).reduce(
      (sum: number, weight: number) => sum + (weight === 0 ? 0 : 1),
      0,
    );
    assert.ok(count > 100 && count <= KEPT[name], `${name}: ${count}`);
  }
});

test('what is packed is what is unpacked', () => {
  for (const name of names) {
    const data = Buffer.from(packed(models()[name].weights as Int8Array)).toString('base64');
    assert.is(data, WEIGHTS[name].data);
  }
});

test.run();
