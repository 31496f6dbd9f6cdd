// The origin of everything that this person does in this page: what can be undone, and what has to be kept.

export const MINE = {toString: () => 'mine'};
