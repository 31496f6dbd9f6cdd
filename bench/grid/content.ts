// What both pages show: sixty steps in six phases, and fifteen hundred cards over eight rows.

export const STEPS = 60;
export const PHASES = 6;
export const CARDS = 1500;
export const ROWS = ['evidence_shown', 'frontstage', 'backstage', 'support', 'pains', 'ideas', 'questions', 'life_events'] as const;
/** Rows that stand in the grid and hold a text or nothing. */
export const OTHER_ROWS = 12;

export const phase = (nr: number): string => `Fase ${nr}`;
export const milestone = 'Henk weet waar hij terechtkan.';
export const step = (at: number, nr: number): string => `Ik zet stap ${at} van fase ${nr}`;
export const does = 'Henk belt en vertelt wat er is.';
export const card = (nr: number): string => `Marlies kijkt of de huur betaald is, en belt daarna (${nr}).`;
