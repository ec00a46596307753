" Opens a file as a user does, takes a quick fix, and saves. To be sourced after a configuration that starts mtlint, with the
" file's name and that of the report in the environment; writes what happened as JSON.
let s:report = {}

function! s:Finish(problem) abort
  if a:problem !=# '' | let s:report.problem = a:problem | endif
  call writefile([json_encode(s:report)], $MTLINT_REPORT)
  execute a:problem ==# '' ? 'qall!' : 'cquit!'
endfunction

function! s:WaitFor(what, test) abort
  let start = reltime()
  while !a:test()
    if reltimefloat(reltime(start)) > 30 | call s:Finish('no ' . a:what) | endif
    sleep 50m
  endwhile
endfunction

function! s:Problems() abort
  return map(getloclist(0), {_, found -> {'line': found.lnum, 'column': found.col, 'type': found.type, 'message': found.text}})
endfunction

" What a user types after the menu of code actions.
runtime autoload/ale/util.vim
function! ale#util#Input(menu, value, ...) abort
  let s:report.actions = a:menu
  return '1'
endfunction

set hidden nomore
execute 'edit' fnameescape($MTLINT_FILE)
call s:WaitFor('diagnostics', {-> len(getloclist(0)) > 0})
let s:report.before = s:Problems()
call cursor(s:report.before[0].line, s:report.before[0].column)
let s:tick = b:changedtick
ALECodeAction
call s:WaitFor('edit', {-> b:changedtick > s:tick})
write
call s:WaitFor('diagnostics of the corrected text', {-> len(getloclist(0)) == len(s:report.before) - 1})
let s:report.after = s:Problems()
call s:Finish('')
