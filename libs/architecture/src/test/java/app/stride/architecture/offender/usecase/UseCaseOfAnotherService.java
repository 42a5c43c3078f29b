package app.stride.architecture.offender.usecase;

import app.stride.plans.CodeOfAnotherService;

class UseCaseOfAnotherService {
    final CodeOfAnotherService borrowed = new CodeOfAnotherService();
}
