import type { Fault } from './fault';
import type { Sources } from './sources';

/** Every example is there, shown once, and none lies about unshown. */
export const lintGallery = ({ gallery, examples, machines }: Sources): Fault[] => {
  if (!gallery) return [];
  const faults: Fault[] = [];
  const shown = new Set<string>();
  gallery.value.groups.forEach((group, at) => {
    group.examples.forEach((entry, index) => {
      const fault = (message: string) => faults.push(gallery.fault(['groups', at, 'examples', index], message));
      const slug = 'example' in entry ? entry.example : entry.machine;
      if (shown.has(slug)) fault(`«${slug}» is shown already: an example's name is its address`);
      shown.add(slug);
      if ('example' in entry) {
        if (!examples.has(slug)) fault(`there is no file playground/examples/${slug}.yaml`);
        return;
      }
      const machine = machines.get(`${entry.lesson}/${entry.machine}`);
      if (!machine) fault(`the lesson «${entry.lesson}» has no machine «${entry.machine}»`);
      else if (!machine.value.scenarios[entry.scenario]) fault(`it has no scenario ${entry.scenario}`);
    });
  });
  for (const [slug, example] of examples)
    if (!shown.has(slug))
      faults.push(example.fault([], 'the gallery never shows it: name it there or remove the file'));
  return faults;
};
