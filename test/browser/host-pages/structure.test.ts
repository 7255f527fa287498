import { documents } from './documents.ts'
import { furniture } from './furniture.ts'
import { navigation } from './navigation.ts'
import { areWhole } from './whole.ts'

areWhole([...documents, ...furniture, ...navigation])
