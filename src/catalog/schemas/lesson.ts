import { z } from 'zod';
import { date, prose, source } from '@/grading';
import { taskId } from './course';

/** Front matter of `content/lessons/<slug>/lesson.mdx`. Order and prerequisites stand in `catalog.yaml`. */
export const frontMatterSchema = z.strictObject({
  title: prose,
  /** One sentence for the course map. */
  summary: prose,
  /** Reading time with the machines run once. */
  minutes: z.int().min(3).max(20),
  /** DVA-C02 task statements the lesson serves. */
  tasks: z.array(taskId).min(1),
  checkedOn: date,
  sources: z.array(source).min(1),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;
