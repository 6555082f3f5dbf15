import { type Command, dispatch } from '../commands';

const commands = import.meta.glob<Command>('./commands/*.ts', { eager: true, import: 'default' });

export const main = (args: string[]): Promise<number> => dispatch('make', commands, args);
