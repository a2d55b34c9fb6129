// All that it takes to use an exported model: node run-model.mjs model rows columns pixels
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const [model, rows, columns, pixels] = process.argv.slice(2);
const session = await InferenceSession.create(model);
const shape = [1, Number(rows), Number(columns), 3];
const answer = await session.run({ image: new Tensor('uint8', readFileSync(pixels), shape) });
for (const name of session.outputNames) {
  console.log(`${name} ${Array.from(answer[name].data).join(' ')}`);
}
