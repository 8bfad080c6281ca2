import { z } from 'zod';
import { exerciseFileSchema } from './schemas/exercise';

/** Where it is kept; the first line of an exercise.yaml points editors to it. */
export const exerciseSchemaPath = 'exercises/exercise.schema.json';

/** The shape of `exercise.yaml` as JSON Schema (2020-12), for editors. */
export const exerciseJsonSchema = (): string => {
  const schema = z.toJSONSchema(exerciseFileSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
  return `${JSON.stringify({ ...schema, title: 'An exercise' }, null, 1)}\n`;
};
