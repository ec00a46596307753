-- Opens a file as a user does, takes a quick fix, and saves. To be run headless, with a configuration that starts mtlint, and
-- with the file's name and that of the report in the environment; writes what happened as JSON.
local file = vim.env.MTLINT_FILE
local report = {}

local function finish(problem)
  report.problem = problem
  vim.fn.writefile({vim.fn.json_encode(report)}, vim.env.MTLINT_REPORT)
  vim.cmd(problem and 'cquit! 1' or 'qall!')
end

local function wait_for(what, test)
  if not vim.wait(30000, test, 50) then finish('no ' .. what) end
end

vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(file))

local function problems()
  return vim.tbl_map(function(diagnostic)
    return {line = diagnostic.lnum, column = diagnostic.col, message = diagnostic.message, source = diagnostic.source}
  end, vim.diagnostic.get(0))
end

wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
report.before = problems()

-- What a user picks from the menu of code actions.
vim.ui.select = function(items, options, choose)
  report.actions = vim.tbl_map(options.format_item, items)
  choose(items[1], 1)
end
local first = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, {first.lnum + 1, first.col})
local before = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action()
wait_for('edit', function() return vim.api.nvim_buf_get_changedtick(0) > before end)

local count = #report.before
wait_for('diagnostics of the corrected text', function() return #vim.diagnostic.get(0) == count - 1 end)
report.after = problems()
vim.cmd('write')

vim.lsp.stop_client(vim.lsp.get_active_clients())
wait_for('end of the server', function() return #vim.lsp.get_active_clients() == 0 end)
finish()
