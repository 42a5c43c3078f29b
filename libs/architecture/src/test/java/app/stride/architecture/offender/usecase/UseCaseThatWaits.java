package app.stride.architecture.offender.usecase;

class UseCaseThatWaits {
    void wait(Thread thread) throws InterruptedException {
        Thread.sleep(1);
    }
}
