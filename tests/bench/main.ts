import { type Command, dispatch } from '../support/commands';

const commands = import.meta.glob<Command>('./commands/*.ts', { eager: true, import: 'default' });

export const main = (args: string[]): Promise<number> => dispatch('bench', commands, args);
