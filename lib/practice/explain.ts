import type { StringKey, Translate } from '../shared/strings';
import type { ChatsFault } from './chats-file';

const FAULTS: Record<ChatsFault, StringKey> = {
  'not-json': 'practice_fault_not_json',
  'no-id': 'practice_fault_no_id',
  'duplicate-id': 'practice_fault_duplicate_id',
  'no-turns': 'practice_fault_no_turns',
  'bad-turn': 'practice_fault_bad_turn',
  'no-buyer': 'practice_fault_no_buyer',
  'too-many-turns': 'practice_fault_too_many_turns',
  'too-long': 'practice_fault_too_long',
  'too-many-chats': 'practice_fault_too_many_chats',
  'file-too-big': 'practice_fault_file_too_big',
  'not-utf8': 'practice_fault_not_utf8',
};

/** Why a line of a chats file, or all of it, is not read, and what the user can do about it. */
export const chatsFaultText = (fault: ChatsFault, t: Translate): string => t(FAULTS[fault]);
