import { styles } from './styles.ts'
import { areWhole } from './whole.ts'

areWhole(styles)
