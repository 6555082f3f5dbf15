import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from '../support/paths';

/** Files below a folder of the checkout, as paths from its top with `/`; sorted. Hidden folders in it don't count, nor do packages. */
export function filesIn(folder: string, extension: RegExp): string[] {
  return readdirSync(fromRoot(folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(file, extension);
      return entry.isFile() && extension.test(file) ? [file] : [];
    })
    .sort();
}

/** The product's own code: what ends up in the extension. */
export const productSources = (): string[] =>
  ['entrypoints', 'components', 'lib'].flatMap((folder) => filesIn(folder, /\.tsx?$/));

export const readText = (file: string): string => readFileSync(fromRoot(file), 'utf8');

export const parse = (file: string, text = readText(file)): ts.SourceFile =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('.tsx') ? ts.ScriptKind.TSX : file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS,
  );

/** Calls `visit` for a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export interface Import {
  /** As written: `../shared/zod`, `react`. */
  from: string;
  /** Gone after compilation. */
  typeOnly: boolean;
}

/** Everything a file imports: declarations, re-exports, `import()` calls and types, `import.meta.glob` patterns. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (literal: ts.Node | undefined, typeOnly: boolean) => {
    if (literal && ts.isStringLiteralLike(literal)) found.push({ from: literal.text.replace(/^!/, ''), typeOnly });
  };
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
      if (node.expression.getText(source) === 'import.meta.glob') {
        const [patterns] = node.arguments;
        if (patterns && ts.isArrayLiteralExpression(patterns)) for (const it of patterns.elements) add(it, false);
        else add(patterns, false);
      }
    }
  });
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((it) => it.isTypeOnly);
}
