import { tableFormat } from '../table-format';

/** Briskine: HTML bodies with Handlebars variables; what only a mail has (subject, receivers) is left out. */
export default tableFormat({
  id: 'briskine',
  label: 'Briskine',
  needs: ['title', 'shortcut', 'body'],
  may: ['id', 'subject', 'cc', 'bcc', 'to', 'tags'],
  html: true,
});
