import { startApp } from './desktop/app'

startApp()
