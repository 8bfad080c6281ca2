import { describe, expect, it } from 'vitest';
import { load, namedBy, readExerciseFiles, writeExercise } from '@/catalog';
import { readFolder } from '@/cli/content/read-folder';

const { catalogue } = await load(readFolder('content'));
if (!catalogue) throw new Error('the content has faults: run the content suite');
const { course, exercises } = catalogue;
const named = namedBy(course);
const [first] = exercises;
if (!first) throw new Error('the course has no exercise');

describe('the files of an exercise', () => {
  it.each(exercises.map((one) => [one.slug, one] as const))(
    'of %s, written and read again, are the same',
    (slug, one) => {
      const { exercise, faults } = readExerciseFiles(slug, writeExercise(one), named);
      expect(faults).toEqual([]);
      expect(exercise).toEqual(one);
    },
  );

  it('are refused with file, line and field', () => {
    const files = writeExercise(first);
    const yaml = (files['exercise.yaml'] ?? '').replace(/^difficulty: .*$/m, 'difficulty: 9');
    const line = yaml.split('\n').findIndex((text) => text.startsWith('difficulty')) + 1;
    expect(readExerciseFiles('a', { ...files, 'exercise.yaml': yaml }, named).faults).toMatchObject([
      { file: 'exercise.yaml', line, field: 'difficulty' },
    ]);
  });

  it('are refused where they name what the course does not have', () => {
    const files = writeExercise(first);
    const yaml = (files['exercise.yaml'] ?? '').replace(/^lesson: .*$/m, 'lesson: nowhere#nothing');
    expect(readExerciseFiles('a', { ...files, 'exercise.yaml': yaml }, named).faults).toMatchObject([
      { file: 'exercise.yaml', field: 'lesson', message: 'no lesson has a section «nowhere#nothing»' },
    ]);
  });

  it('are refused where a reference cannot be run or a file is named nowhere', () => {
    const files = writeExercise(first);
    const [reference] = first.references;
    const broken = { ...files, [`references/${reference?.name}.asl.json`]: '{\n  "StartAt": }' };
    expect(readExerciseFiles('a', broken, named).faults).toMatchObject([
      { file: `references/${reference?.name}.asl.json`, line: 2 },
    ]);
    expect(readExerciseFiles('a', { ...files, 'wrong/stray.asl.json': '{}' }, named).faults).toMatchObject([
      { file: 'wrong/stray.asl.json' },
    ]);
  });
});
