import { Prose } from '@/components/ui/prose';

/** What those who run a class say of it: when it meets, where, what for. Nothing where they say nothing. */
export function AboutClass({ text }: { text: string }) {
  if (text.trim() === '') return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="mb-2 text-3 font-semibold">
        About
      </h2>
      <Prose text={text} className="[overflow-wrap:anywhere]" />
    </section>
  );
}
