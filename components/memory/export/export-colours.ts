/** How an exported drawing is coloured. */
export type ExportTheme = 'light' | 'dark' | 'print'

type Colour =
  | 'panel'
  | 'line-faint'
  | 'line-strong'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'ink-4'
  | 'mem'
  | 'mem-strong'
  | 'mem-tint'
  | 'mem-line'
  | 'mem-on'
  | 'warn'
  | 'warn-solid'
  | 'warn-tint'
  | 'fail'
  | 'fail-solid'
  | 'fail-tint'
  | 'fail-on'
  | 'idle-solid'
  | 'cap'

// The same values as in app/tokens.css: programs outside the browser know no variables.
export const exportColours: Readonly<Record<ExportTheme, Readonly<Record<Colour, string>>>> = {
  light: {
    panel: '#ffffff',
    'line-faint': '#eceff3',
    'line-strong': '#c9cfd9',
    ink: '#11151c',
    'ink-2': '#414a58',
    'ink-3': '#5d6676',
    'ink-4': '#98a1b0',
    mem: '#3a4bc8',
    'mem-strong': '#26338f',
    'mem-tint': '#dfe3fa',
    'mem-line': '#6f7ee0',
    'mem-on': '#ffffff',
    warn: '#855400',
    'warn-solid': '#d4930a',
    'warn-tint': '#fcf1d8',
    fail: '#b8251a',
    'fail-solid': '#d6362a',
    'fail-tint': '#fdeae8',
    'fail-on': '#ffffff',
    'idle-solid': '#8b95a5',
    cap: '#11151c',
  },
  dark: {
    panel: '#11141a',
    'line-faint': '#1a1e26',
    'line-strong': '#3a4250',
    ink: '#e9ecf1',
    'ink-2': '#b3bbc8',
    'ink-3': '#8b95a5',
    'ink-4': '#596271',
    mem: '#5464ea',
    'mem-strong': '#aab4ff',
    'mem-tint': '#1b2148',
    'mem-line': '#6f7df2',
    'mem-on': '#ffffff',
    warn: '#e6b04a',
    'warn-solid': '#d4930a',
    'warn-tint': '#2b210c',
    fail: '#ff8a7e',
    'fail-solid': '#e8503f',
    'fail-tint': '#361614',
    'fail-on': '#170302',
    'idle-solid': '#6c7686',
    cap: '#f4f6fa',
  },
  print: {
    panel: '#fff',
    'line-faint': '#e4e4e4',
    'line-strong': '#8c8c8c',
    ink: '#000',
    'ink-2': '#222',
    'ink-3': '#4a4a4a',
    'ink-4': '#8a8a8a',
    mem: '#4a4a4a',
    'mem-strong': '#000',
    'mem-tint': '#ffffff',
    'mem-line': '#4a4a4a',
    'mem-on': '#fff',
    warn: '#000',
    'warn-solid': '#a8a8a8',
    'warn-tint': '#fff',
    fail: '#000',
    'fail-solid': '#000',
    'fail-tint': '#fff',
    'fail-on': '#fff',
    'idle-solid': '#777',
    cap: '#000',
  },
}
