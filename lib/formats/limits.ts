/**
 * Caps on what is read, checked before anything is parsed. The largest libraries seen hold 5,000 phrases; these leave room for 50,000 with
 * long texts, and keep a hostile file's cost to a second or two.
 */

/** Bytes of a file as it lies on the disk: of a workbook, of our own JSON, which holds pictures. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Bytes of any other file: 100,000 rows of 100 Chinese characters. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;
/** Bytes of our own CSV: 50,000 phrases like those we bring, with ten questions each, are 32 MB. */
export const MAX_OWN_CSV_BYTES = 48 * 1024 * 1024;
/** Bytes that one part of a workbook may inflate to, whatever its directory says. */
export const MAX_INFLATED = 96 * 1024 * 1024;
/** Inflated to packed. Deflate's own ceiling is 1,032; the most repetitive sheet of 50,000 rows tried comes to about 60. */
export const MAX_RATIO = 400;
/** Parts below this are not held to the ratio: a small sheet of equal cells packs well and harms nobody. */
export const RATIO_FREE = 1024 * 1024;
export const MAX_ZIP_ENTRIES = 2_000;
/** Rows with something in them, header excluded. */
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 256;
/** Cells of a text up to the last filled one of each row: rows times the columns of the widest template tried. */
export const MAX_CELLS = 3_000_000;
/** The same with the empty ones behind them: spreadsheets write a separator for each column that was ever used. */
export const MAX_SEPARATED = 6_000_000;
/** Text of one cell, in UTF-16 units. Longer ones make their row an error; nothing is cut silently. */
export const MAX_CELL = 32_767;

/** Lists and objects of a JSON file within each other, and all its values: a row of ours holds about thirty. */
export const MAX_JSON_DEPTH = 32;
export const MAX_JSON_VALUES = 6_000_000;
/** Characters between two angle brackets: a phrase in an attribute, every character of it written as a reference. */
export const MAX_TAG = 10 * MAX_CELL;

/** Caps of one phrase, in UTF-16 units and items. */
export const MAX_CODE = 40;
export const MAX_TITLE = 200;
export const MAX_BODY = 10_000;
export const MAX_VARIANTS = 20;
export const MAX_QUESTIONS = 500;
export const MAX_QUESTION = 500;
export const MAX_TAGS = 50;
/** Of a tag's and of a group's name. */
export const MAX_NAME = 100;
/** Levels of groups. */
export const MAX_LEVELS = 2;

/** Of products, platforms and shops that a phrase is offered for, and of the length of an id. */
export const MAX_IDS = 1_000;
export const MAX_ID = 200;
export const MAX_VARIABLES = 50;
export const MAX_OPTIONS = 50;
export const MAX_PICTURES = 20;
/** Bytes of one picture. */
export const MAX_PICTURE = 5 * 1024 * 1024;
/** Bytes of all pictures in one file: with a third more in base64 they still leave room for the words below `MAX_BYTES`. */
export const MAX_PICTURES_BYTES = 30 * 1024 * 1024;
