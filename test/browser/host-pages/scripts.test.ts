import { globals } from './globals.ts'
import { loading } from './loading.ts'
import { areWhole } from './whole.ts'

areWhole([...globals, ...loading])
