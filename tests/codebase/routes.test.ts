import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { routeAccess } from '../../src/routes/access.ts';
import { filesBelow, type SourceFile } from './source-files.ts';

const routeFiles = filesBelow('src/routes', ['.ts', '.svelte']);
const textOf = new Map(routeFiles.map(({ path, text }) => [path, text]));

test('every route has an access rule, and every rule its route', () => {
  const pages = routeFiles.filter(({ path }) => /\/\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(path));
  const routes = new Set(pages.map(({ path }) => dirname(path).slice('src/routes'.length) || '/'));
  expect(routes.size).toBeGreaterThan(10);
  const declared = new Set(Object.keys(routeAccess));
  expect({ undeclared: [...routes.difference(declared)], withoutPage: [...declared.difference(routes)] }).toEqual({ undeclared: [], withoutPage: [] });
});

/** What may answer without a transaction of its own, and why. */
const withoutTransaction: Record<string, string> = {
  'src/routes/+layout.server.ts load': 'asks the database nothing, and also stands around the page that says why another was refused',
  'src/routes/office/participants/bulk/+page.server.ts actions.confirm': 'each registration of a selection is its own transaction: what is refused takes nothing of the others away',
  'src/routes/(public)/sign-in/second-factor/+page.server.ts actions.code': 'one transaction gives the code; the mail about too many wrong ones outlives its refusal in another',
  'src/routes/poll/+page.server.ts actions.default': 'a code that is of nobody is counted, though its transaction is undone; the poll of one that is of somebody is looked for with the sight of the system and shown with that of the public',
  'src/routes/poll/[poll]/+page.server.ts actions.enter': 'a code that is of nobody is counted, though its transaction is undone',
  'src/routes/poll/[poll]/+page.server.ts actions.send': 'a token is given in one transaction and spent in another: rows of one would be known to belong together',
  'src/routes/health/live/+server.ts GET': 'says that the process answers even when the database does not',
};

/** `visit` and `visitInSteps` are endpoints whose refusals are said on a page. */
const wrappers = new Set(['page', 'action', 'actionAfter', 'endpoint', 'endpointInSteps', 'visit', 'visitInSteps']);
const verbs = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'fallback']);

test('every load, action and endpoint runs in one transaction with one decision', () => {
  const answers = routeFiles.filter(({ path }) => /\+(page|layout)\.server\.ts$|\+server\.ts$/.test(path)).flatMap(answersOf);
  expect(answers.length).toBeGreaterThan(10);
  const bare = answers.filter(({ name, wrapped }) => !wrapped && !withoutTransaction[name]).map(({ name }) => name);
  expect(bare).toEqual([]);
  const unneeded = Object.keys(withoutTransaction).filter((name) => !answers.some((answer) => answer.name === name && !answer.wrapped));
  expect(unneeded).toEqual([]);
});

interface Answer {
  name: string;
  wrapped: boolean;
}

/** The loads, actions and verbs that a file exports. */
function answersOf(file: SourceFile): Answer[] {
  const source = parse(file);
  return source.statements.flatMap((statement): Answer[] => {
    if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
      const name = statement.name?.text ?? '';
      return name === 'load' || verbs.has(name) ? [{ name: `${file.path} ${name}`, wrapped: false }] : [];
    }
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => answersIn(file, name.getText(source), initializer));
  });
}

function answersIn(file: SourceFile, name: string, initializer: ts.Expression | undefined): Answer[] {
  const value = initializer ? unwrapped(initializer) : undefined;
  if (name === 'load' || verbs.has(name)) return [{ name: `${file.path} ${name}`, wrapped: value !== undefined && isWrapped(file, value) }];
  if (name !== 'actions') return [];
  if (!value || !ts.isObjectLiteralExpression(value)) return [{ name: `${file.path} actions`, wrapped: value !== undefined && isWrapped(file, value) }];
  return value.properties.map((property) => ({
    name: `${file.path} actions.${property.name?.getText() ?? '…'}`,
    wrapped: ts.isPropertyAssignment(property) && isWrapped(file, property.initializer),
  }));
}

/** A call of a wrapper, of a function of the routes that returns one, or of anything around a wrapped argument. */
function isWrapped(file: SourceFile, given: ts.Expression): boolean {
  const expression = unwrapped(given);
  if (!ts.isCallExpression(expression)) return false;
  const callee = expression.expression.getText();
  return wrappers.has(callee) || expression.arguments.some((argument) => isWrapped(file, argument)) || returnsWrapped(file, callee);
}

function returnsWrapped(file: SourceFile, name: string): boolean {
  const source = parse(file);
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return returns(file, statement);
    const imported = ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
    if (!imported.startsWith('.') || !statement.getText(source).includes(name)) continue;
    const path = normalize(join(dirname(file.path), imported));
    return returnsWrapped({ path, text: textOf.get(path) ?? '' }, name);
  }
  return false;
}

function returns(file: SourceFile, declaration: ts.FunctionDeclaration): boolean {
  return (declaration.body?.statements ?? []).some((statement) => ts.isReturnStatement(statement) && statement.expression !== undefined && isWrapped(file, statement.expression));
}

function unwrapped(expression: ts.Expression): ts.Expression {
  if (ts.isSatisfiesExpression(expression) || ts.isAsExpression(expression) || ts.isParenthesizedExpression(expression)) return unwrapped(expression.expression);
  return expression;
}

function isExported(statement: ts.HasModifiers): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
