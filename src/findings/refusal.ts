/** Why nothing can be checked at all, in plain words for the person who asked. */
export class Refusal extends Error {}
