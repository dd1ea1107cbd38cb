/** Words of the tools around the text. */
export const tools = {};
