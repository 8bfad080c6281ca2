/** From 1 to 3. */
export const DIFFICULTIES = ['Gentle', 'Moderate', 'Demanding'];

/** 1 to 3, as a word and as dots. */
export function Difficulty({ level }: { level: number }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {DIFFICULTIES.map((word, index) => (
          <span key={word} className={`size-1.5 rounded-full ${index < level ? 'bg-ink' : 'bg-hairline'}`} />
        ))}
      </span>
      {DIFFICULTIES[level - 1] ?? level}
    </span>
  );
}
