/**
 * The grader's version, kept beside every verdict. It is raised, with the reason in `docs/decisions/`, whenever the same runs would be
 * judged or scored otherwise; other words for the same verdict do not raise it.
 */
export const graderVersion = '1.4.0';
